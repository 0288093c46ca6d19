import { Button, Menu } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { SafetyDialog } from "../areas/library/SafetyDialog.tsx";
import { useOpenLibrary } from "../areas/start/use-open-library.ts";
import { useBridge } from "../bridge/bridge-context.ts";
import { sessionStore } from "../state/session.ts";
import { useStore } from "../state/store.ts";
import { useWords } from "../words/use-words.ts";

/** The open library's name; recent ones and the way to others beneath it. */
export function LibraryMenu() {
  const { client } = useBridge();
  const { shell, safety } = useWords();
  const library = useStore(sessionStore, (state) => state.library);
  const { openFolder } = useOpenLibrary();
  const { data: recent = [] } = useQuery({
    queryKey: ["recent", library?.folder],
    queryFn: () => client.library.recent(),
  });
  const others = recent.filter(({ folder }) => folder !== library?.folder);
  const [safetyOpen, setSafetyOpen] = useState(false);
  return (
    <>
      {safetyOpen && <SafetyDialog onClose={() => setSafetyOpen(false)} />}
      <Menu position="bottom-start" width={320}>
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            rightSection={<ChevronDown size={14} />}
            className="library-menu"
          >
            {library?.name}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {others.length > 0 && <Menu.Label>{shell.start.recent}</Menu.Label>}
          {others.map(({ folder, name, present }) => (
            <Menu.Item key={folder} disabled={!present} onClick={() => void openFolder(folder)}>
              {present ? name : shell.inBrackets(name, shell.start.gone)}
            </Menu.Item>
          ))}
          {others.length > 0 && <Menu.Divider />}
          <Menu.Item onClick={() => setSafetyOpen(true)}>{safety.menu}</Menu.Item>
          <Menu.Item onClick={() => sessionStore.set({ choosing: true })}>{shell.switchLibrary}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
