import { getTranslations } from "next-intl/server";
import { Badge } from "../ui/badge";

type Props = { published: boolean; closed: boolean; archived: boolean };

/** How a study stands. That it is published is the ordinary case among readers, and said all the same. */
export async function StateBadges({ published, closed, archived }: Props) {
  const words = await getTranslations("studies.state");
  return (
    <span className="inline-flex flex-wrap gap-1">
      {published ? (
        <Badge hint={words("publishedHint")}>{words("published")}</Badge>
      ) : (
        <Badge hint={words("privateHint")}>{words("private")}</Badge>
      )}
      {closed && <Badge hint={words("closedHint")}>{words("closed")}</Badge>}
      {archived && <Badge hint={words("archivedHint")}>{words("archived")}</Badge>}
    </span>
  );
}
