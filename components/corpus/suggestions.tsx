type Props = {
  id: string;
  /** Either plain words, separated by commas, or values with their names. */
  words: string | { value: string; name: string }[];
};

/** What a free text is usually filled with; anything else may be typed. */
export function Suggestions({ id, words }: Props) {
  const options =
    typeof words === "string"
      ? words.split(",").map((word) => ({ value: word.trim(), name: "" }))
      : words;
  return (
    <datalist id={id}>
      {options.map(({ value, name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </datalist>
  );
}
