import { passwordHash } from "../../lib/auth/password";
import { disconnect, reader } from "../../lib/db/client";
import { joinStudy } from "../../lib/db/join-study";
import { write } from "../../lib/db/write";
import { type Asked, PASSWORD, type Team } from "./analysts";
import { answerParent } from "./in-child";

// The synthetic study's own team can't sign in: this gives it people who can.
answerParent(async ({ database, slug, analysts, quotes }: Asked): Promise<Team> => {
  process.env.DATABASE_URL = `file:${database}`;
  const { id: studyId } = await reader().study.findUniqueOrThrow({ where: { slug } });
  const hash = await passwordHash(PASSWORD);
  const made: Team["analysts"] = [];
  for (let at = 1; at <= analysts; at++) {
    const email = `bench-${at}@example.org`;
    const data = { name: `Bench analyst ${at}`, email, passwordHash: hash };
    const id = await write(async (tx) => {
      const { id: userId } = await tx.user.create({ data });
      await joinStudy(tx, { studyId, userId, role: "analyst" });
      return userId;
    });
    made.push({ id, email });
  }
  const keysOf = async (where: object, take: number) => {
    const order = { orderBy: { id: "desc" }, take, select: { key: true } } as const;
    const rows = await reader().quote.findMany({ where: { studyId, ...where }, ...order });
    return rows.map(({ key }) => key);
  };
  const open = await keysOf({ annotations: { none: {} } }, quotes);
  const others = await keysOf({ annotations: { some: {} } }, quotes - open.length);
  await disconnect();
  return { analysts: made, quotes: [...open, ...others] };
});
