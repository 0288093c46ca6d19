/**
 * Simplified Chinese forms that text layers of Japanese PDFs hold by a wrong font table → the Japanese form, written
 * 日簡. Source: 簡化字総表 (1986), only signs that no Japanese word uses and that stand for one Japanese form;
 * 发 (發 or 髮) is read as 発, which is what the files seen meant.
 */
export const simplifiedKanji = `
貝贝 頁页 飛飞 斉齐 歯齿 竜龙 亀龟 挙举 発发 気气 図图 実实 応应 関关 開开 門门 問问 間间 見见
規规 視视 証证 評评 識识 話话 説说 請请 読读 調调 談谈 議议 認认 記记 訂订 計计 設设 許许 論论
訴诉 資资 質质 費费 財财 責责 経经 済济 給给 続续 結结 総总 統统 約约 線线 組组 細细 終终 紙纸
級级 絶绝 車车 転转 軽轻 輸输 東东 業业 専专 報报 護护 対对 動动 務务 勝胜 労劳 険险 難难 電电
題题 類类 館馆 飲饮 驚惊 魚鱼 鳥鸟 風风 馬马 長长 書书 楽乐 頭头 員员 団团 園园 場场 変变
歳岁 権权 歴历 現现 環环 産产 異异 離离 節节
`;
