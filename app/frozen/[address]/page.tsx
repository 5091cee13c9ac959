import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { frozenFrameOf } from "@/components/frozen/frozen-lines";
import { FrozenRefused } from "@/components/frozen/frozen-refused";
import { FrozenView } from "@/components/frozen/frozen-view";
import { isBlind } from "@/lib/annotation/visibility";
import { orRefuse } from "@/lib/auth/page-access";
import { pageNumber } from "@/lib/comparison/schema";
import { valuesOf } from "../../studies/[slug]/read-parameters";
import { requireFrozenFigure } from "../frozen-access";
import { loadLive } from "./load-live";

type Props = {
  params: Promise<{ address: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { figure } = await orRefuse(requireFrozenFigure((await params).address));
  if (figure.state !== "whole") return { title: (await getTranslations("frozen"))("figure") };
  const { title, sentence } = figure.content.sheet;
  return { title, description: sentence };
}

/** A figure as it was when it was frozen; its content is checked against its hash on every read. */
export default async function FrozenPage({ params, searchParams }: Props) {
  const { access, figure } = await orRefuse(requireFrozenFigure((await params).address));
  const { study } = access;
  if (figure.state !== "whole") return <FrozenRefused figure={figure} study={study.slug} />;
  const { mark: marks = [], page: pages = [], part: parts = [] } = valuesOf(await searchParams);
  const mark = marks[0] ?? null;
  const page = pageNumber.catch(1).parse(pages);
  const part = pageNumber.catch(1).parse(parts);
  const live = await loadLive(access, figure.content);
  const isOffered = study.published && !isBlind(access);
  const embed = isOffered ? frozenFrameOf(figure.address) : null;
  return <FrozenView {...{ figure, study, embed, live, mark, page, part }} />;
}
