namespace Analytics.Analysis.Disclosure;

/// <summary>The exact least and most of hidden cells whose relations cross, by the simplex method over those that hang together; small systems only.</summary>
internal sealed class LinearBounds
{
    private const double Zero = 1e-9;

    private readonly double[][] tableau;
    private readonly int[] basis;
    private readonly int columns;
    private readonly int[] cells;
    private readonly Dictionary<int, int> columnOf;
    private readonly double[] low;

    private LinearBounds(double[][] tableau, int[] basis, int columns, int[] cells, double[] low)
    {
        this.tableau = tableau;
        this.basis = basis;
        this.columns = columns;
        this.cells = cells;
        this.low = low;
        columnOf = cells.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i);
    }

    /// <summary>The cells of the system.</summary>
    public IReadOnlyList<int> Cells => cells;

    /// <summary>Hidden cells by what hangs together.</summary>
    public static IEnumerable<int[]> Components(CellSystem system, bool[] isHidden)
    {
        var seen = new bool[system.Count];
        for (var start = 0; start < system.Count; start++)
        {
            if (seen[start] || !isHidden[start])
                continue;
            var (found, ahead) = (new List<int>(), new Stack<int>([start]));
            seen[start] = true;
            while (ahead.TryPop(out var cell))
            {
                found.Add(cell);
                foreach (var other in system.Of[cell].SelectMany(r => system.Relations[r].Parts.Append(system.Relations[r].Total)))
                {
                    if (isHidden[other] && !seen[other])
                    {
                        seen[other] = true;
                        ahead.Push(other);
                    }
                }
            }

            found.Sort();
            yield return [.. found];
        }
    }

    /// <summary>Sets up one component: relations as equations, upper limits as rows of their own, and a feasible start.</summary>
    public static LinearBounds Of(CellSystem system, Quantity quantity, bool[] isHidden, int[] component)
    {
        var place = component.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i);
        int[] limited = [.. component.Where(c => quantity.High[c] < Quantity.Unbounded)];
        int[] relations = [.. component.SelectMany(c => system.Of[c]).Distinct().Order()];
        var (rows, own) = (relations.Length + limited.Length, component.Length + limited.Length);
        var columns = own + rows;
        var tableau = new double[rows][];
        for (var r = 0; r < relations.Length; r++)
        {
            var row = tableau[r] = new double[columns + 1];
            var (total, parts) = system.Relations[relations[r]];
            Put(total, 1);
            foreach (var part in parts)
                Put(part, -1);

            // A relation of known and hidden cells: sum of hidden coefficients times hidden values equals what the known ones leave.
            void Put(int cell, double times)
            {
                if (place.TryGetValue(cell, out var column))
                {
                    row[column] += times;
                    row[columns] -= times * quantity.Low[cell];
                }
                else
                {
                    row[columns] -= times * quantity.Values[cell];
                }
            }
        }

        for (var i = 0; i < limited.Length; i++)
        {
            var row = tableau[relations.Length + i] = new double[columns + 1];
            row[place[limited[i]]] = 1;
            row[component.Length + i] = 1;
            row[columns] = quantity.High[limited[i]] - quantity.Low[limited[i]];
        }

        var basis = new int[rows];
        for (var r = 0; r < rows; r++)
        {
            if (tableau[r][columns] < 0)
            {
                for (var c = 0; c <= columns; c++)
                    tableau[r][c] = -tableau[r][c];
            }

            tableau[r][own + r] = 1;
            basis[r] = own + r;
        }

        var bounds = new LinearBounds(tableau, basis, columns, component, [.. component.Select(c => quantity.Low[c])]);
        var artificial = new double[columns];
        Array.Fill(artificial, 1, own, rows);
        bounds.Minimise(artificial, columns);
        return new LinearBounds(tableau, basis, own, component, bounds.low) { AllColumns = columns };
    }

    private int AllColumns { get; init; }

    /// <summary>The least and the most of a cell.</summary>
    public (double Low, double High) Range(int cell)
    {
        var (column, least) = (columnOf[cell], low[columnOf[cell]]);
        var cost = new double[columns];
        cost[column] = 1;
        var smallest = Minimise(cost, columns) ?? 0;
        cost[column] = -1;
        var largest = Minimise(cost, columns);
        return (least + smallest, largest is { } most ? least - most : Quantity.Unbounded);
    }

    /// <summary>Bland's rule, which cannot circle.</summary>
    /// <returns>The least cost, or null when there is none.</returns>
    private double? Minimise(double[] cost, int usable)
    {
        var right = AllColumns == 0 ? columns : AllColumns;
        while (true)
        {
            var entering = -1;
            for (var c = 0; c < usable && entering < 0; c++)
            {
                var reduced = cost[c];
                for (var r = 0; r < basis.Length; r++)
                    reduced -= basis[r] < cost.Length ? cost[basis[r]] * tableau[r][c] : 0;
                if (reduced < -Zero)
                    entering = c;
            }

            if (entering < 0)
            {
                var value = 0.0;
                for (var r = 0; r < basis.Length; r++)
                    value += basis[r] < cost.Length ? cost[basis[r]] * tableau[r][right] : 0;
                return value;
            }

            var (leaving, smallest) = (-1, double.PositiveInfinity);
            for (var r = 0; r < basis.Length; r++)
            {
                // An artificial variable that is still in the basis stands at zero and must stay there, so its row goes first, whatever the sign.
                var times = tableau[r][entering];
                var isArtificial = AllColumns > 0 && basis[r] >= columns;
                if (times <= Zero && !(isArtificial && times < -Zero))
                    continue;
                var ratio = isArtificial ? 0 : tableau[r][right] / times;
                if (ratio < smallest - Zero || (ratio < smallest + Zero && leaving >= 0 && basis[r] < basis[leaving]))
                    (leaving, smallest) = (r, ratio);
            }

            if (leaving < 0)
                return null;
            Pivot(leaving, entering, right);
        }
    }

    private void Pivot(int row, int column, int right)
    {
        var divisor = tableau[row][column];
        for (var c = 0; c <= right; c++)
            tableau[row][c] /= divisor;
        for (var r = 0; r < basis.Length; r++)
        {
            var times = tableau[r][column];
            if (r == row || Math.Abs(times) < Zero)
                continue;
            for (var c = 0; c <= right; c++)
                tableau[r][c] -= times * tableau[row][c];
        }

        basis[row] = column;
    }
}
