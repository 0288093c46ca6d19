import { ActionIcon, NumberInput, Popover, SegmentedControl, Stack, Text, Tooltip } from "@mantine/core";
import { Settings } from "lucide-react";
import { useState } from "react";
import { type ShownSettings, settingsStore } from "../state/settings.ts";
import { useStore } from "../state/store.ts";
import { useWords } from "../words/use-words.ts";
import { useChangeSettings } from "./use-change-settings.ts";

const sizes = {
  interfaceSize: { min: 80, max: 160, step: 10, suffix: " %" },
  readerSize: { min: 12, max: 32, step: 1, suffix: " px" },
} as const;

export function SettingsMenu() {
  const { shell } = useWords();
  const settings = useStore(settingsStore, (state) => state);
  const change = useChangeSettings();
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={300} withinPortal trapFocus>
      <Popover.Target>
        <Tooltip label={shell.settings} disabled={opened}>
          <ActionIcon variant="subtle" aria-label={shell.settings} onClick={() => setOpened(!opened)}>
            <Settings size={18} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={shell.settings}>
        <Stack gap="sm">
          <Choice
            label={shell.theme}
            value={settings.theme}
            choices={shell.themes}
            onChange={(theme) => change({ theme })}
          />
          <Choice
            label={shell.language}
            value={settings.language}
            choices={shell.languages}
            onChange={(language) => change({ language })}
          />
          {(["interfaceSize", "readerSize"] as const).map((name) => (
            <NumberInput
              key={name}
              label={shell[name]}
              {...sizes[name]}
              allowDecimal={false}
              clampBehavior="strict"
              value={settings[name]}
              onChange={(value) => {
                if (isAllowed(name, value)) change({ [name]: value });
              }}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function isAllowed(name: keyof typeof sizes, value: unknown): value is number {
  return typeof value === "number" && value >= sizes[name].min && value <= sizes[name].max;
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
}

export function Choice<T extends ShownSettings["theme"] | ShownSettings["language"]>(props: ChoiceProps<T>) {
  const data = (Object.keys(props.choices) as T[]).map((value) => ({ value, label: props.choices[value] }));
  return (
    <div>
      <Text size="sm" fw={500} mb={4}>
        {props.label}
      </Text>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={props.label}
        data={data}
        value={props.value}
        onChange={props.onChange}
      />
    </div>
  );
}
