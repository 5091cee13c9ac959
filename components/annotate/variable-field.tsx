import type { AnnotateWords } from "./annotate-words";
import { CodeChoice, Definition } from "./code-choice";
import type { FormVariable } from "./form-model";
import { Question } from "./question";
import { ScaleChoice } from "./scale-choice";

type Props = {
  variable: FormVariable;
  chosen: string[];
  error: string | undefined;
  /** Whether one more code than fits was tried just now. */
  refused: boolean;
  presses: Map<string, string>;
  definitions: boolean;
  words: AnnotateWords;
  onChoose: (code: string) => void;
  onClear: () => void;
};

/** One question of the codebook with its codes. */
export function VariableField(props: Props) {
  const { variable, chosen, error, refused, presses, definitions, words } = props;
  const { key, name, question, select, look, limit } = variable;
  const Choice = look === "scale" ? ScaleChoice : CodeChoice;
  const isFull = select === "many" && chosen.length >= variable.max;
  const picked = variable.codes.find((code) => chosen.includes(code.key));
  // Without definitions a long list fits into less height.
  const wide = !definitions && variable.codes.length > 6 ? "sm:grid-cols-3" : "sm:grid-cols-2";
  const columns =
    look === "scale" ? "grid-flow-col auto-cols-fr gap-1" : `gap-x-2 gap-y-0.5 ${wide}`;
  return (
    <Question
      field={`answers.${key}`}
      name={name}
      hint={question}
      limit={limit && `${chosen.length}/${variable.max} · ${limit}`}
      error={error ?? (refused ? variable.limitReached : undefined)}
      answered={chosen.length > 0}
      {...(select === "one" ? { clear: words.clear } : {})}
      onClear={props.onClear}
    >
      <div className={`grid ${columns}`}>
        {variable.codes.map((code) => (
          <Choice
            key={code.key}
            code={code}
            name={`answer-${key}`}
            select={select}
            chosen={chosen.includes(code.key)}
            full={isFull}
            press={presses.get(code.key) ?? null}
            definitions={definitions}
            words={words}
            onChoose={() => props.onChoose(code.key)}
          />
        ))}
      </div>
      {look === "scale" && definitions && picked && (
        <p aria-hidden="true" className="mt-1 text-sm text-soft sm:hidden">
          <Definition code={picked} words={words} />
        </p>
      )}
    </Question>
  );
}
