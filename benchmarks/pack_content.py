"""What the packs of the benchmarks are made of; apart, so that who writes them otherwise need not load our writer."""

SECTIONS, POINTS, QUESTIONS, ACTIONS, WORDS = 18, 30, 10, 40, 2000
SENTENCE = "Both sides shared the view that results should be reported by province every year. "
WORDS_IN_A_PARAGRAPH = 100
