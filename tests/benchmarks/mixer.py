"""Invented people of a mixer, as many as wanted, the same for the same number."""

import random

from checkin.domain.badge import Badge
from checkin.domain.ticket import ALPHABET, LENGTH

_FAMILIES = [
    "佐藤",
    "鈴木",
    "髙橋",
    "田中",
    "伊藤",
    "渡邉",
    "山本",
    "中村",
    "小林",
    "加藤",
    "𠮷田",
    "山田",
    "佐々木",
    "山口",
    "松本",
    "井上",
    "木村",
    "林",
    "齋藤",
    "清水",
    "山﨑",
    "葛󠄀城",
    "長谷川",
    "勅使河原",
    "五十嵐",
    "阿部",
    "森",
    "池田",
    "橋本",
    "石川",
    "前田",
    "小川",
    "岡田",
    "村上",
    "近藤",
    "坂本",
    "遠藤",
    "青木",
    "福田",
    "三浦",
    "西村",
    "藤原",
    "原田",
]
_GIVEN = [
    "太郎",
    "花子",
    "美咲",
    "翔",
    "蓮",
    "陽菜",
    "さくら",
    "健一",
    "恵子",
    "眞一",
    "大輔",
    "由美子",
    "悠人",
    "琢磨",
    "凜",
    "拓也",
    "直美",
    "智子",
    "浩二",
    "千尋",
]
_READINGS = [
    "さとう",
    "すずき",
    "たかはし",
    "たなか",
    "いとう",
    "わたなべ",
    "やまもと",
    "なかむら",
    "こばやし",
    "かとう",
]
_TRADES = [
    "工房",
    "商事",
    "設計",
    "システムズ",
    "不動産",
    "デザイン",
    "印刷",
    "物流",
    "食品",
    "コンサルティング",
    "会計事務所",
    "製作所",
]
_INDUSTRIES = (
    ("IT・ソフトウェア", "#0B5FA5"),
    ("デザイン・クリエイティブ", "#8A2F7B"),
    ("士業・コンサル", "#2F5D3A"),
)
_TAGS = [
    "税理士",
    "販路開拓のパートナー",
    "撮影スタジオ",
    "採用",
    "協業先",
    "投資家",
    "スタートアップ経営者",
    "展示会の共同出展",
]


def mixer(count: int, seed: int) -> list[Badge]:
    """Return badges with name, reading, company, title, industry, three tags and a ticket."""
    chance = random.Random(seed)
    return [_somebody(chance) for _ in range(count)]


def _somebody(chance: random.Random) -> Badge:
    industry, colour = chance.choice(_INDUSTRIES)
    return Badge(
        name=f"{chance.choice(_FAMILIES)} {chance.choice(_GIVEN)}",
        reading=f"{chance.choice(_READINGS)} {chance.choice(_READINGS)}",
        company=f"株式会社{chance.choice(_FAMILIES)}{chance.choice(_TRADES)}",
        title=chance.choice(("代表取締役", "営業部長", "広報課長", "設計主任")),
        industry=industry,
        industry_colour=colour,
        looking_for=tuple(chance.sample(_TAGS, 3)),
        ticket="".join(chance.choices(ALPHABET, k=LENGTH)),
        event="第12回 架空町異業種交流会",
    )
