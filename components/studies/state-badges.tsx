import { getTranslations } from "next-intl/server";
import { Badge } from "../ui/badge";

type Props = {
  published: boolean;
  closed: boolean;
  archived: boolean;
  /** Visitors see nothing but published studies, and needn't be told. */
  visitor: boolean;
};

/** How a study stands. */
export async function StateBadges({ published, closed, archived, visitor }: Props) {
  const words = await getTranslations("studies.state");
  return (
    <span className="inline-flex flex-wrap gap-1">
      {!published && <Badge hint={words("privateHint")}>{words("private")}</Badge>}
      {published && !visitor && <Badge hint={words("publishedHint")}>{words("published")}</Badge>}
      {closed && <Badge hint={words("closedHint")}>{words("closed")}</Badge>}
      {archived && <Badge hint={words("archivedHint")}>{words("archived")}</Badge>}
    </span>
  );
}
