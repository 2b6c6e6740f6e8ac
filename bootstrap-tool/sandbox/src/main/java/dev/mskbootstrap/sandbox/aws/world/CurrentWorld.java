package dev.mskbootstrap.sandbox.aws.world;

/** What there is now. Any number of threads may look and change. */
public final class CurrentWorld {

    private AwsWorld world;

    public CurrentWorld(AwsWorld world) {
        this.world = world;
    }

    public synchronized AwsWorld get() {
        return world;
    }

    public synchronized void replace(AwsWorld other) {
        world = other;
    }

    /** In place of the one of its kind and id, if that is there yet. */
    public synchronized void change(Part part) {
        if (world.find(part.getClass(), part.id()).isPresent()) {
            world = world.with(part);
        }
    }
}
