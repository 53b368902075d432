"""Ten thousand badges in a process of its own: what each costs, beside each of a thousand, and the memory."""

from checkin.badges.pdf import badges_pdf
from tests.benchmarks.badges import FEW, MANY, STOCK, spent_ms
from tests.benchmarks.mixer import mixer
from tests.benchmarks.resident import tell_memory


def main() -> None:
    badges_pdf(mixer(20, seed=0), STOCK)
    few = min(spent_ms(lambda seed=seed: badges_pdf(mixer(FEW, seed), STOCK)) for seed in (1, 2))
    people = mixer(MANY, seed=3)
    many = spent_ms(lambda: badges_pdf(people, STOCK))
    print("few", few / FEW, "many", many / MANY, flush=True)
    tell_memory()


if __name__ == "__main__":
    main()
