"""How a release is reached over HTTP: SPARQL, pages, dumps and saved queries."""
