import { getTranslations } from "next-intl/server";

/** The roles of a study for a select, each with what it may do. */
export async function roleChoices(): Promise<{ value: string; name: string }[]> {
  const words = await getTranslations("studies.roles");
  return (["viewer", "analyst", "lead"] as const).map((role) => ({
    value: role,
    name: `${words(role)}: ${words(`${role}Hint`)}`,
  }));
}
