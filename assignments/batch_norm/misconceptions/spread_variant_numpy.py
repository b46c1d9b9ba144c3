# fails: nothing
# es: usa NumPy para la estadística y devuelve un array
# en: uses NumPy for the statistics and returns an array
def spread_by_batch_size(model, sample, company, batch_sizes):
    import numpy as np

    net = copy.deepcopy(model).train()
    result = []
    for size in batch_sizes:
        outputs = []
        for group in company.split(size - 1):
            if len(group) < size - 1:
                continue
            outputs.append(net(torch.cat([sample[None, :], group])).detach().numpy()[0])
        result.append(np.std(np.array(outputs), axis=0).mean())
    return np.array(result)
