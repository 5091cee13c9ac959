import { type Search, searchText } from "@/lib/comparison/search";

type Props = { search: Search; except: readonly string[] };

/** What a form does not ask about goes along with it unchanged; open quotes, sorting and pages end with it. */
export function CarriedFields({ search, except }: Props) {
  const query = new URLSearchParams(searchText({ ...search, mark: null, sort: null, page: 1 }));
  return [...query]
    .filter(([name]) => !except.includes(name))
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
