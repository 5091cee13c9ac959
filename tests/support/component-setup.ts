import "@testing-library/jest-dom";
import { configure } from "@testing-library/react";

// For machines that others use as well.
configure({ asyncUtilTimeout: 10_000 });
