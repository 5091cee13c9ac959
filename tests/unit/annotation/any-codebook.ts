type Code = { id: number; key: string; name: string; archivedAt: Date | null };

function codes(from: number, keys: string[]): Code[] {
  return keys.map((key, place) => ({ id: from + place, key, name: key, archivedAt: null }));
}

/** A codebook as checks read it: up to three frames, one sentiment. */
export function anyVariables() {
  return [
    {
      id: 1,
      key: "frame",
      select: "many" as const,
      max: 3,
      codes: codes(10, ["agency", "risk", "threat", "costs", "other"]),
    },
    {
      id: 2,
      key: "sentiment",
      select: "one" as const,
      max: 1,
      codes: codes(20, ["-2", "-1", "0", "1", "2"]),
    },
  ];
}
