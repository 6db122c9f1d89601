// A real Chromium, without what it asks of the network by itself.

import { chromium } from "playwright-core";

import { launchOptions } from "../../../tests/browser/support/chromium.mjs";

export const launch = () => chromium.launch(launchOptions());
