"""Pages over the network and from archives: polite fetching, WARC files, addresses of the site."""
