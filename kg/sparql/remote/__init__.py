"""Another SPARQL 1.1 server behind the same service, instead of workers of our own.

A query is rewritten for a server that knows neither our prefixes nor our parameters (`rewriting`),
sent to it (`server`), and its answer is read and written anew in the format that was asked for,
as it comes (`conversion`): so it has the same caps, notices and bytes as one of ours. `pool` hands
out turns; `holding` asks at the start whether the server holds the release, and what it cannot do.
`pushing` loads a release into such a server.
"""
