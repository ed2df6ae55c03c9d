"""Query workers: forked processes that hold a release, each answering one query at a time.

    web process ──control socket──▶ parent ──fork──▶ workers
         └────────── a socket to each worker ──────────┘

The parent loads the release and forks (`parent`); a worker answers within limits that the kernel
keeps (`worker`, `limits`); the web process hands out turns (`pool`, `turns`) and talks to workers
without blocking (`channel`), by `frames`. The web process and the parent talk by `control`.
"""
