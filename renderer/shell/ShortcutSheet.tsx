import { Kbd, Modal, Table } from "@mantine/core";
import { shellStore } from "../state/shell.ts";
import { useStore } from "../state/store.ts";
import type { ShellWords } from "../words/shell.ts";
import { useWords } from "../words/use-words.ts";

/** The one sheet of keys; what is added to the program is added here. */
const shortcuts: readonly (readonly [keys: readonly string[], name: keyof ShellWords["keys"]])[] = [
  [["/"], "search"],
  [["Ctrl K", "⌘ K"], "palette"],
  [["?"], "shortcuts"],
  [["Alt 1"], "goSearch"],
  [["Alt 2"], "goLibrary"],
  [["Alt 3"], "concordance"],
  [["Alt 4"], "saved"],
  [["↑", "↓"], "results"],
  [["↓"], "history"],
  [["Alt ↓"], "offer"],
  [["↓", "Tab"], "complete"],
  [["Enter"], "open"],
  [["F3"], "nextMatch"],
  [["Shift F3"], "previousMatch"],
  [["Ctrl F", "⌘ F"], "find"],
  [["Ctrl Shift F", "⌘ Shift F"], "searchSelection"],
  [["+", "-", "0"], "zoom"],
  [["r"], "rotate"],
  [["F2"], "rename"],
  [["Delete"], "remove"],
  [["Esc"], "escape"],
];

export function ShortcutSheet() {
  const { shell } = useWords();
  const opened = useStore(shellStore, ({ shortcutsOpen }) => shortcutsOpen);
  return (
    <Modal
      opened={opened}
      onClose={() => shellStore.set({ shortcutsOpen: false })}
      title={shell.shortcuts}
      closeButtonProps={{ "aria-label": shell.close }}
    >
      <Table>
        <Table.Tbody>
          {shortcuts.map(([keys, name]) => (
            <Table.Tr key={name}>
              <Table.Td>
                {keys.map((key) => (
                  <Kbd key={key} mr={6}>
                    {key}
                  </Kbd>
                ))}
              </Table.Td>
              <Table.Td>{shell.keys[name]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
