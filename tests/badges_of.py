"""Invented badges: ordinary ones, and those that break other programs."""

from checkin.domain.badge import Badge

EVENT = "第12回 丸の内クロスミックス異業種交流会"
TICKET = "TK3M9QXA7BCD12345XYZ"

HANAKO = Badge(
    name="髙橋 美咲",
    reading="たかはし みさき",
    company="株式会社みらい工房",
    title="代表取締役",
    industry="デザイン・クリエイティブ",
    industry_colour="#8A2F7B",
    looking_for=("税理士", "販路開拓のパートナー", "撮影スタジオ"),
    ticket=TICKET,
    event=EVENT,
)
KATSURAGI = Badge(
    name="葛\U000e0100城 﨑人",
    reading="かつらぎ さきと",
    company="辻\U000e0100法律事務所",
    title="弁護士",
    industry="士業・コンサル",
    industry_colour="#2F5D3A",
    looking_for=("スタートアップ経営者",),
    ticket="TK3M5555XA7BCD12345Z",
    event=EVENT,
)
YOSHIDA = Badge(
    name="𠮷田 凛", reading="よしだ りん", company="𠮷野屋敷", ticket="TK3M0000XA7BCD12345Z", event=EVENT
)
CHRISTOPHER = Badge(
    name="Christopher Montgomery-Featherstonehaugh",
    company="ABC Holdings International Consulting Group K.K.",
    title="Senior Vice President",
    industry="Finance",
    industry_colour="#5B4A00",
    looking_for=("Local partners", "Tax advisor", "Real estate in Tokyo"),
    ticket="TK3M7777XA7BCD12345Z",
    event="Cross Mixer 12",
    language="en",
)
JUGEMU = Badge(
    name="寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末食う寝る処に住む処藪ら柑子ぶら柑子パイポパイポパイポシューリンガ",
    reading="じゅげむじゅげむごこうのすりきれ",
    company="長屋",
    looking_for=("名付け親",),
    ticket="TK3M8888XA7BCD12345Z",
    event=EVENT,
)
BARE = Badge(name="林")
EVERYBODY = (HANAKO, KATSURAGI, YOSHIDA, CHRISTOPHER, JUGEMU, BARE)
