// What every page gets. Each part finds its own elements and improves them; a page without any of
// them, or a browser without scripts, loses nothing but comfort.

import { improveComboboxes } from "./parts/combobox";
import { addCopyButtons } from "./parts/copy";
import { openByHash, openForPrint } from "./parts/details";
import { showWordsAtMarks } from "./parts/marks";
import { improveTables } from "./parts/tables";

improveComboboxes(document);
improveTables(document);
addCopyButtons(document);
showWordsAtMarks(document);
openByHash();
openForPrint();
