import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Pill } from "@/components/comparison/pill";
import { PillSearch } from "@/components/comparison/pill-search";

const names = ["Егемен Қазақстан", "Haqqin", "Казахстанская правда", "الجزيرة"];
const found = ["No outlet is called so", "1 outlet", "2 outlets", "3 outlets", "4 outlets"];

function search(chosen: string[] = []) {
  const onChange = jest.fn();
  render(
    <form onChange={onChange}>
      <PillSearch label="Find an outlet" found={found}>
        {names.map((name) => (
          <Pill key={name} name="outlet" value={name} isOn={chosen.includes(name)}>
            {name}
          </Pill>
        ))}
      </PillSearch>
    </form>,
  );
  const shown = () => screen.getAllByRole("checkbox").map((box) => box.getAttribute("value"));
  return {
    box: screen.getByRole("searchbox"),
    status: screen.getByRole("status"),
    shown,
    onChange,
  };
}

test("what is typed leaves the outlets whose name has it, whichever letters are typed for Kazakh ones", async () => {
  const { box, status, shown, onChange } = search();
  expect(status).toBeEmptyDOMElement();
  await userEvent.type(box, "казах");
  expect(shown()).toEqual(["Казахстанская правда"]);
  expect(status).toHaveTextContent("1 outlet");
  await userEvent.clear(box);
  await userEvent.type(box, "каза");
  expect(shown()).toEqual(["Егемен Қазақстан", "Казахстанская правда"]);
  expect(status).toHaveTextContent("2 outlets");
  await userEvent.clear(box);
  expect(shown()).toEqual(names);
  expect(status).toBeEmptyDOMElement();
  expect(onChange).not.toHaveBeenCalled();
});

test("it says when no outlet is called so, and those that are chosen stay", async () => {
  const { box, status, shown } = search(["Haqqin"]);
  await userEvent.type(box, "zzz");
  expect(shown()).toEqual(["Haqqin"]);
  expect(status).toHaveTextContent("No outlet is called so");
});
