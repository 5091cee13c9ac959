import { createStudy } from "@/lib/studies/mutations";
import { createAccessWorld, privateStudy } from "./access-world";
import { createHostileStudy } from "./hostile-study";

// Runs beside a server, in a process of its own with that server's DATABASE_URL: a browser test can't
// import the application's sources.
await createAccessWorld();
await createStudy(null, {
  slug: "empty-study",
  title: "An empty study",
  proposal: "Something is proposed.",
  proposedBy: "Somebody",
  proposedIn: "Somewhere",
  question: null,
  source: null,
  annotationNote: null,
});
await createHostileStudy("stranger@example.org");
process.stdout.write(privateStudy);
process.exit(0);
