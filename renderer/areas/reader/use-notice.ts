import { useCallback, useEffect, useState } from "react";

/** Milliseconds that a passing remark stays. */
const stay = 5000;

/** A passing remark, shown and spoken. */
export function useNotice(): readonly [string, (text: string) => void] {
  const [notice, setNotice] = useState({ text: "" });
  useEffect(() => {
    if (notice.text === "") return;
    const timer = setTimeout(() => setNotice({ text: "" }), stay);
    return () => clearTimeout(timer);
  }, [notice]);
  return [notice.text, useCallback((text: string) => setNotice({ text }), [])];
}
