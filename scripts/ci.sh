# ./dev ci: what the build server runs.
exec .ci/run
