# fails: nothing
# es: devuelve los números en una lista
# en: returns the numbers in a list
def spread_by_batch_size(model, sample, company, batch_sizes):
    result = []
    with torch.no_grad():
        for size in batch_sizes:
            answers = []
            for k in range(len(company) // (size - 1)):
                net = copy.deepcopy(model)
                net.train()
                batch = torch.empty(size, len(sample), dtype=sample.dtype)
                batch[0] = sample
                batch[1:] = company[k * (size - 1) : (k + 1) * (size - 1)]
                answers.append(net(batch)[0].tolist())
            table = torch.tensor(answers, dtype=torch.float64)
            result.append(table.std(dim=0, unbiased=False).mean().item())
    return result
