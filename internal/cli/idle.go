package cli

import (
	"context"
	"runtime/debug"
	"runtime/metrics"
	"time"
)

// A password's hash takes 19 MiB, an import far more. Go keeps what it had until
// the next collection, which a program that waits does not come to; on a small
// server that memory is somebody else's.
const (
	idleLook  = 5 * time.Second
	idleUnder = 1 << 20 // bytes allocated between two looks by a program that waits
	idleWorth = 8 << 20 // bytes allocated since memory was last given back
)

// giveBack returns memory to the system whenever the program has come to rest.
func giveBack(ctx context.Context) {
	look := time.NewTicker(idleLook)
	defer look.Stop()
	last, given := uint64(0), uint64(0)
	for {
		select {
		case <-ctx.Done():
			return
		case <-look.C:
			now := allocated()
			if restful(now, last, given) {
				debug.FreeOSMemory()
				given = now
			}
			last = now
		}
	}
}

// restful tells whether the program rests by now and has something to give.
func restful(now, last, given uint64) bool { return now-last < idleUnder && now-given > idleWorth }

// allocated is how many bytes were ever allocated.
func allocated() uint64 {
	sample := []metrics.Sample{{Name: "/gc/heap/allocs:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}
