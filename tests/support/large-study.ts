/** What a browser test knows of the large study, which make-large-study.ts makes. */
export const largeStudy = "large-study";

/** Names in several scripts, and longer than a column. */
const NAMES = [
  "Егемен Қазақстан, жалпыұлттық қоғамдық-саяси газет",
  "Независимая военно-политическая газета",
  "Haqqin",
  "صحيفة الشرق الأوسط",
  "Central Asia and Caucasus Review Online",
];

export const largeOutlets = Array.from({ length: 13 }, (_, at) => {
  return { slug: `large-${at}`, name: `${NAMES[at % NAMES.length]} ${at + 1}` };
});

export const largeCodes = Array.from({ length: 20 }, (_, at) => {
  return { key: `code-${at}`, name: `Frame number ${at + 1}` };
});
