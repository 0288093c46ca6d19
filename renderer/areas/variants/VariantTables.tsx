import { Modal, Tabs } from "@mantine/core";
import { useWords } from "../../words/use-words.ts";
import { BuiltInTable } from "./BuiltInTable.tsx";
import { OwnTable } from "./OwnTable.tsx";

/** The tables behind the chips: the group's own and those that come with the program. */
export function VariantTables({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { variants: words, shell } = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={words.panel}
      closeButtonProps={{ "aria-label": shell.close }}
    >
      <Tabs defaultValue="own" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="own">{words.own}</Tabs.Tab>
          <Tabs.Tab value="built-in">{words.builtIn}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="own">
          <OwnTable />
        </Tabs.Panel>
        <Tabs.Panel value="built-in">
          <BuiltInTable />
        </Tabs.Panel>
      </Tabs>
    </Modal>
  );
}
