// Entry: makes <terang-graph> known. One file, no other name.

import { define } from "./element";
import { GraphElement } from "./graph-element";

define("terang-graph", GraphElement);
