// A real Chromium without its own background requests.

import { chromium } from "playwright-core";

import { launchOptions } from "../../../tests/browser/support/chromium.mjs";

export const launch = () => chromium.launch(launchOptions());
