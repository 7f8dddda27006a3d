package io.sancha.tools.command;

/** The process for which this one works. */
final class OtherProcess {
    private static final int FAILED = 3;

    private OtherProcess() {
    }

    /** When it ends, or has ended already, however that came: leaves things as they were and ends this process at once, whatever it is at. */
    static void whenEnds(long pid, Runnable leave) {
        var watch = new Thread(() -> {
            ProcessHandle.of(pid).ifPresent(other -> other.onExit().join());
            try {
                leave.run();
            } finally {
                // also where something could not be left as it was: nobody is there any more to end it
                Runtime.getRuntime().halt(FAILED);
            }
        }, "other-process-watch");
        watch.setDaemon(true);
        watch.start();
    }
}
