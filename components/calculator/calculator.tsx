"use client";

import { useMemo } from "react";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/empty-state";
import type { CalculatorWords } from "./answer";
import { ComputeBar } from "./compute-bar";
import { ExampleButtons } from "./example-buttons";
import { figureText } from "./figure-text";
import { ResultView } from "./result-view";
import { TableChoices } from "./table-choices";
import { TableField } from "./table-field";
import { useCalculator } from "./use-calculator";

type Props = { words: CalculatorWords; locale: string; usualSeed: number };

/** A table, what is said of it, and what comes out. Nothing leaves the browser before "Compute". */
export function Calculator({ words, locale, usualSeed }: Props) {
  const told = useMemo(() => figureText(words, locale), [words, locale]);
  const { table, choices, computed, phase, error, note, isChanged, cancel, ...does } =
    useCalculator(words);
  return (
    <>
      <form method="post" onSubmit={does.submit} noValidate>
        <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
          <div className="min-w-0">
            <TableField
              {...{ words, error, note }}
              field={table.field}
              onChange={table.changed}
              onFile={does.takeFile}
            />
            {table.canPutBack && (
              <Button className="mt-3" onClick={table.putBack}>
                {words.putBack}
              </Button>
            )}
            <ExampleButtons words={words} onChoose={does.takeExample} />
          </div>
          <div className="min-w-0">
            <TableChoices
              {...{ words, choices, usualSeed }}
              isJson={table.isJson}
              onChange={does.choose}
            />
            <ComputeBar {...{ words, phase }} onCancel={cancel} />
          </div>
        </div>
      </form>
      <div className="mt-10 border-ink border-t-2 pt-6">
        {computed ? (
          <ResultView {...{ computed, told }} isOld={isChanged} />
        ) : (
          <EmptyState title={words.emptyTitle} text={words.emptyText} />
        )}
      </div>
    </>
  );
}
