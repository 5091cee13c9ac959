import { authRoute } from "@/lib/auth/next-auth-route";

export { authRoute as GET, authRoute as POST };
