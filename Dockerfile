# The full image can compile what has no ready-made binary; the slim one only runs the result.
FROM node:22-bookworm AS build
WORKDIR /app
ENV BUILD_STANDALONE=1
COPY . .
RUN node lib/launch/build.js

FROM node:22-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
# Threads come and go: what each leaves behind in a heap of its own would be nobody's.
ENV MALLOC_ARENA_MAX=2
COPY --from=build /app/.next/standalone ./
COPY --from=build /app/.next/static ./.next/static
COPY --from=build /app/lib/launch ./lib/launch
RUN mkdir data && chown node:node data
USER node
# The database, when it is SQLite, and the session secret.
VOLUME /app/data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "lib/launch/server.js"]
