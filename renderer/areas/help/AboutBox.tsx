import { Modal, Table, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useBridge } from "../../bridge/bridge-context.ts";
import { helpStore } from "../../state/help.ts";
import { useStore } from "../../state/store.ts";
import { useWords } from "../../words/use-words.ts";
import { chromiumVersion } from "./chromium-version.ts";
import { MoreHelp } from "./MoreHelp.tsx";

/** What runs here, under which licences, and that nothing leaves the machine. */
export function AboutBox() {
  const { help, shell } = useWords();
  const opened = useStore(helpStore, ({ aboutOpen }) => aboutOpen);
  const [toHelp, setToHelp] = useState(false);
  const close = () => helpStore.set({ aboutOpen: false });
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={help.about.title}
      size="lg"
      returnFocus={!toHelp}
      onEnterTransitionEnd={() => setToHelp(false)}
      closeButtonProps={{ "aria-label": shell.close }}
    >
      <Versions />
      <Title order={3} size="h6" mt="md">
        {help.about.noNetwork}
      </Title>
      <Text size="sm">
        {help.about.noNetworkWhy}
        <MoreHelp
          about={help.about.howToCheck}
          page="privacy"
          onOpen={() => {
            // The help lies beside: the box gives way to it, focus and all.
            setToHelp(true);
            close();
          }}
        />
      </Text>
      <Title order={3} size="h6" mt="md">
        {help.about.licences}
      </Title>
      <Licences />
    </Modal>
  );
}

function Versions() {
  const { client } = useBridge();
  const { help } = useWords();
  const { data, isError } = useQuery({ queryKey: ["versions"], queryFn: () => client.help.versions() });
  if (isError) return <Text size="sm">{help.about.failed}</Text>;
  if (data === undefined) return null;
  const { rows, none } = help.about;
  const shown = {
    program: data.program,
    electron: data.electron,
    chromium: data.chromium ?? chromiumVersion(navigator.userAgent),
    node: data.node,
    schema: data.schema,
    index: data.index,
    dictionary: data.dictionary,
  };
  return (
    <Table aria-label={help.about.versions}>
      <Table.Tbody>
        {(Object.keys(rows) as (keyof typeof rows)[]).map((name) => (
          <Table.Tr key={name}>
            <Table.Th scope="row">{rows[name]}</Table.Th>
            <Table.Td>{shown[name] ?? none}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Licences() {
  const { help } = useWords();
  const { data } = useQuery({ queryKey: ["licences"], queryFn: readLicences });
  if (data === undefined) return null;
  if (data === null) return <Text size="sm">{help.about.noLicences}</Text>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="about-licences" tabIndex={0} aria-label={help.about.licences} lang="en">
      {data}
    </section>
  );
}

/** The licences that packaging puts beside the page; null where it has not been packed. */
async function readLicences(): Promise<string | null> {
  const answer = await fetch("/licences.txt");
  return answer.ok ? answer.text() : null;
}
