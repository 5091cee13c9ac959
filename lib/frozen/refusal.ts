import { AppError } from "../base/app-error";
import type { FrozenFigure } from "./queries";
import { withdrawnReason } from "./withdrawn-reason";

/** A frozen figure that is handed out. */
export type WholeFigure = Extract<FrozenFigure, { state: "whole" }>;

/** Why a frozen figure is not handed out. */
export function frozenRefusal(figure: Exclude<FrozenFigure, WholeFigure>): AppError {
  switch (figure.state) {
    case "withdrawn":
      return new AppError("gone", withdrawnReason(figure.withdrawnAt));
    case "blind":
      return new AppError("forbidden", { key: "frozen-blind" });
    case "altered":
      return new AppError("conflict", { key: "frozen-altered" });
    case "unreadable":
      return new AppError("conflict", { key: "frozen-unreadable" });
  }
}
