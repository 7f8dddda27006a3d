package io.sancha.platform.guard.readability;

import io.sancha.platform.guard.read.Element;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.stream.DoubleStream;

/** A rectangle on the drawing plane, in its units. */
record Box(double left, double top, double right, double bottom) {
    /** What may overlap without being seen to: half the width of a line. */
    private static final double HAIR = 1;
    /** How far from an edge a line still meets it to the eye: the tip of its arrow is ten long. */
    private static final double TOUCH = 5;

    /** @return null if the element is no {@code Bounds} with numbers */
    static Box of(Element bounds) {
        try {
            double x = Double.parseDouble(bounds.given("x"));
            double y = Double.parseDouble(bounds.given("y"));
            double width = Double.parseDouble(bounds.given("width"));
            double height = Double.parseDouble(bounds.given("height"));
            return Double.isFinite(x + y + width + height) ? new Box(x, y, x + width, y + height) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    boolean onPlane() {
        return left >= 0 && top >= 0 && right > left && bottom > top;
    }

    boolean overlaps(Box other) {
        return left + HAIR < other.right && other.left + HAIR < right && top + HAIR < other.bottom && other.top + HAIR < bottom;
    }

    boolean holds(Box other) {
        return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
    }

    /** From edge to edge; 0 where they touch or overlap. */
    double gapTo(Box other) {
        return Math.hypot(Math.max(0, Math.max(left - other.right, other.left - right)), Math.max(0, Math.max(top - other.bottom, other.top - bottom)));
    }

    /** From its edge to a line that does not cross it. */
    double gapTo(Line2D line) {
        return DoubleStream.of(line.ptSegDist(left, top), line.ptSegDist(right, top), line.ptSegDist(left, bottom), line.ptSegDist(right, bottom),
            gapTo(line.getP1()), gapTo(line.getP2())).min().orElseThrow();
    }

    private double gapTo(Point2D point) {
        return gapTo(new Box(point.getX(), point.getY(), point.getX(), point.getY()));
    }

    /** Whether a point lies in it, or as good as. */
    boolean near(double[] point) {
        return point[0] >= left - TOUCH && point[0] <= right + TOUCH && point[1] >= top - TOUCH && point[1] <= bottom + TOUCH;
    }

    /** Whether a point lies on its edge, or as good as. */
    boolean atEdge(double[] point) {
        boolean inside = point[0] > left + TOUCH && point[0] < right - TOUCH && point[1] > top + TOUCH && point[1] < bottom - TOUCH;
        return near(point) && !inside;
    }

    /** Whether a straight line passes through its inside (Liang and Barsky 1984). */
    boolean crossedBy(double x1, double y1, double x2, double y2) {
        double[] from = {0, 1};
        double dx = x2 - x1;
        double dy = y2 - y1;
        return clip(-dx, x1 - (left + HAIR), from) && clip(dx, right - HAIR - x1, from) && clip(-dy, y1 - (top + HAIR), from)
            && clip(dy, bottom - HAIR - y1, from) && from[0] < from[1];
    }

    private static boolean clip(double p, double q, double[] t) {
        if (p == 0) {
            return q > 0;
        }
        double r = q / p;
        if (p < 0) {
            t[0] = Math.max(t[0], r);
        } else {
            t[1] = Math.min(t[1], r);
        }
        return t[0] <= t[1];
    }
}
