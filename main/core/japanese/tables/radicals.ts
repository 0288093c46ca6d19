/**
 * CJK radicals (U+2E80–2EF3) → unified ideograph, written ideograph then radical. NFKC folds the Kangxi radicals
 * (U+2F00–2FD5) but not these. Source: Equivalent_Unified_Ideograph of the Unicode Character Database 14, with the
 * ideograph taken on to its Japanese form by the other tables (⻑ 長, ⻓ 長).
 */
export const radicals = `
厂⺁ 乛⺂ 乚⺃ 乙⺄ 亻⺅ 冂⺆ 𠘨⺇ 刀⺈ 刂⺉ 卜⺊ 㔾⺋ 小⺌ 小⺍ 兀⺎ 尣⺏ 尢⺐ 𡯂⺑ 巳⺒ 幺⺓
彑⺔ 彐⺕ 忄⺖ 心⺗ 扌⺘ 攵⺙ 旡⺛ 日⺜ 月⺝ 歺⺞ 母⺟ 民⺠ 氵⺡ 氺⺢ 灬⺣ 爫⺤ 爫⺥ 丬⺦ 牛⺧
犭⺨ 王⺩ 𤴔⺪ 目⺫ 示⺬ 礻⺭ 𥫗⺮ 糹⺯ 纟⺰ 罓⺱ 罒⺲ 㓁⺳ 冗⺴ 𦉫⺵ 羊⺶ 𦍌⺷ 𦍋⺸ 耂⺹ 肀⺺
聿⺻ 肉⺼ 𦥑⺽ 艹⺾ 艹⺿ 艹⻀ 虎⻁ 衤⻂ 覀⻃ 西⻄ 見⻅ 角⻆ 𧢲⻇ 讠⻈ 貝⻉ 𧾷⻊ 車⻋ 辶⻌ 辶⻍
辶⻎ 邑⻏ 钅⻐ 長⻑ 镸⻒ 長⻓ 門⻔ 𨸏⻕ 阝⻖ 雨⻗ 青⻘ 韦⻙ 頁⻚ 風⻛ 飛⻜ 食⻝ 𩙿⻞ 飠⻟ 饣⻠
𩠐⻡ 馬⻢ 骨⻣ 鬼⻤ 魚⻥ 鳥⻦ 卤⻧ 麦⻨ 黄⻩ 黾⻪ 斉⻫ 斉⻬ 歯⻭ 歯⻮ 竜⻯ 竜⻰ 亀⻱ 亀⻲ 亀⻳
`;
