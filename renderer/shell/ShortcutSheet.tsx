import { Kbd, Modal, Table } from "@mantine/core";
import { shellStore } from "../state/shell.ts";
import { useStore } from "../state/store.ts";
import { useWords } from "../words/use-words.ts";
import { shortcutNames, shortcuts } from "./shortcuts.ts";

/** All keys on one sheet. */
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
          {shortcutNames.map((name) => (
            <Table.Tr key={name}>
              <Table.Td>
                {shortcuts[name].map((key) => (
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
