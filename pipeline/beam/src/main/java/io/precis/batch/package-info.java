/**
 * One batch: lock, list, run, publish, keep. {@link io.precis.batch.BatchRun} is the door, {@link
 * io.precis.batch.PlanRun} and {@link io.precis.batch.StatisticsRun} beside it; {@code input} says
 * what is read, {@code directory} what lies in the folder of runs, {@code report} what a run tells
 * of itself.
 *
 * <p>Also public: {@link BatchResult}, {@link BatchSpec}, {@link Engine}, {@link Plan}, {@link
 * Progress}, {@link RunObserver}, {@link RunSettings}.
 */
package io.precis.batch;
