import { Button, Card, Group, Text, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQuery } from "@tanstack/react-query";
import type { FailureData } from "../../../shared/contract/failure.ts";
import type { LibraryStatus, Rescue } from "../../../shared/contract/library.ts";
import { useBridge } from "../../bridge/bridge-context.ts";
import { useLanguage, useWords } from "../../words/use-words.ts";
import { momentOf } from "../library/moment.ts";

interface RescueOfferProps {
  readonly failure: FailureData;
  readonly busy: boolean;
  readonly openWith: (open: () => Promise<LibraryStatus>) => Promise<void>;
}

/** For a library that could not be opened: its newest good backup, and reading what is still there. */
export function RescueOffer({ failure, busy, openWith }: RescueOfferProps) {
  const { client } = useBridge();
  const { safety: words, shell } = useWords();
  const language = useLanguage();
  const folder = failure.detail ?? "";
  const [name] = failure.candidates;
  const rescuable = failure.code === "library-damaged" || failure.code === "records-missing";
  const { data: backups = [] } = useQuery({
    queryKey: ["rescue", folder],
    queryFn: () => client.library.backupsIn({ folder }),
    enabled: rescuable && folder !== "",
  });
  if (!rescuable || folder === "") return null;
  const backup = backups.find((candidate) => candidate.name === name);
  const rescue = () =>
    openWith(async () => {
      const rescued = await client.library.rescue({ folder, name: name ?? null });
      notifications.show({
        message: toldOf(rescued),
        autoClose: false,
        closeButtonProps: { "aria-label": shell.close },
      });
      return rescued.library;
    });
  const toldOf = ({ kept, lost, unknownOriginals }: Rescue) => {
    if (lost === null) return `${words.rescued(kept)} ${words.lostUnknown(unknownOriginals.length)}`;
    const titles = lost.map(({ title }) => title).join(shell.separator);
    return `${words.rescued(kept)} ${lost.length === 0 ? words.lostNone : words.lost(titles)}`;
  };
  return (
    <Card withBorder bg="var(--panel)" component="section">
      <Title order={2} size="h4">
        {words.rescueTitle}
      </Title>
      <Text size="sm" mb="sm">
        {backup === undefined
          ? words.noRescue
          : words.rescueOffer(momentOf(backup.made, language), backup.documents)}
      </Text>
      <Group>
        {name !== undefined && (
          <Button loading={busy} onClick={() => void rescue()}>
            {words.rescue}
          </Button>
        )}
        {failure.code === "library-damaged" && (
          <Button
            variant="default"
            loading={busy}
            onClick={() => void openWith(() => client.library.open({ folder, despiteDamage: true }))}
          >
            {words.despite}
          </Button>
        )}
      </Group>
    </Card>
  );
}
