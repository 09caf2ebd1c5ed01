namespace Analytics.Analysis.Demography.Flows;

/// <summary>A year's account while it is being added up.</summary>
internal struct FlowSums
{
    private double deaths;
    private double movesIn;
    private double movesOut;
    private double immigration;
    private double emigration;
    private double extra;
    private double clamped;
    private int clampedCells;

    public double Births { get; private set; }

    public void Add(double births, double died, double cameIn, double movedOut, double immigrated, double emigrated, double added)
    {
        Births += births;
        deaths += died;
        movesIn += cameIn;
        movesOut += movedOut;
        immigration += immigrated;
        emigration += emigrated;
        extra += added;
    }

    public void Clamp(double persons, int cells)
    {
        clamped += persons;
        clampedCells += cells;
    }

    public readonly FlowAccount ToAccount() => new(Births, deaths, movesIn, movesOut, immigration, emigration, extra, clamped, clampedCells);
}
