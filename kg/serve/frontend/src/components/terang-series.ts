// Entry: makes <terang-series> known. One file, no other name.

import { define } from "./element";
import { SeriesElement } from "./series-element";

define("terang-series", SeriesElement);
