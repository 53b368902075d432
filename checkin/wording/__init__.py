"""Every sentence a person reads, for the window and the command line alike.

Takes values (verdicts, faults, problems, states) and returns words in the language of the moment; a kind without
words is a type error. English stands in the source, Japanese in ``assets/i18n/ja.po``. Decides nothing.
"""
