-- For wrk: asks for the targets of a file one after the other, and reports as JSON.
--
--     wrk … -s targets.lua ADDRESS -- FILE ACCEPT MOST FIRST
--
-- A target that ends in "%23" (a "#", where SPARQL's comments begin) gets the number of the
-- request behind it, counted from FIRST, so that no text is ever sent twice. After MOST requests
-- nothing more is sent: no server works on what nobody waits for.

local targets, most, number, sent = {}, 0, 0, 0

function init(args)
  for line in io.lines(args[1]) do
    targets[#targets + 1] = line
  end
  wrk.headers["Accept"] = args[2]
  most, number = tonumber(args[3]), tonumber(args[4])
end

function request()
  if sent == most then
    wrk.thread:stop()
    return ""
  end
  sent, number = sent + 1, number + 1
  local target = targets[number % #targets + 1]
  if target:sub(-3) == "%23" then
    target = target .. number
  end
  return wrk.format("GET", target)
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format(
    '\n{"requests": %d, "seconds": %.6f, "mean": %.6f, "median": %.6f, "p99": %.6f, "failed": %d}\n',
    summary.requests, summary.duration / 1e6, latency.mean / 1e6, latency:percentile(50) / 1e6,
    latency:percentile(99) / 1e6,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
