# The service as an image: `kg` is its command, `serve` what it does by default.
# README, "Running it for others", says how to build and run it.

FROM python:3.12.7-slim-bookworm@sha256:032c52613401895aa3d418a4c563d2d05f993bc3ecc065c8f4e2280978acd249 AS build
WORKDIR /src
# The locked dependencies first, each checked by its hash: they change less often than the code.
COPY requirements.lock ./
RUN pip wheel --no-cache-dir --require-hashes --wheel-dir /wheels --requirement requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY kg kg
COPY ontology ontology
COPY queries queries
COPY shapes shapes
# From here on nothing comes from the network; what only development needs stays behind.
RUN pip install --no-cache-dir --no-index --find-links /wheels hatchling \
 && pip wheel --no-cache-dir --no-deps --no-build-isolation --wheel-dir /wheels . \
 && python -m venv /opt/kg \
 && /opt/kg/bin/pip install --no-cache-dir --no-index --find-links /wheels gcm-kg

FROM python:3.12.7-slim-bookworm@sha256:032c52613401895aa3d418a4c563d2d05f993bc3ecc065c8f4e2280978acd249
RUN useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin kg \
 && install --directory --owner kg --mode 750 /data
COPY --from=build /opt/kg /opt/kg
ENV PATH=/opt/kg/bin:$PATH KG_DATA=/data PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
USER 10001
WORKDIR /data
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s \
  CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/health', timeout=4)"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["kg"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8000"]
